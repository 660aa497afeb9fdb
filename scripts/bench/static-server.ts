import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdir, writeFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { gzipSync } from 'node:zlib'
import { freePort } from '#tests/e2e/support/free-port.ts'
import { onPath } from '../run/on-path.mjs'

export type StaticServer = { url: string; stop: () => Promise<void> }

/** Debian's nginx with one file, plain and compressed, as fast as it serves one; null where there is no nginx. */
export async function serveFile({
  folder: at,
  name,
  bytes,
}: {
  folder: string
  name: string
  bytes: Uint8Array
}): Promise<StaticServer | null> {
  if (!onPath('nginx')) return null
  const folder = resolve(at)
  const [port, root] = [await freePort(), join(folder, 'static')]
  await mkdir(root, { recursive: true })
  await writeFile(join(root, name), bytes)
  await writeFile(join(root, `${name}.gz`), gzipSync(bytes))
  const config = join(folder, 'nginx.conf')
  await writeFile(
    config,
    `daemon off; worker_processes 1; pid ${folder}/nginx.pid; error_log stderr crit;
events { worker_connections 256; }
http {
  access_log off; sendfile on; gzip_static on; open_file_cache max=16; keepalive_requests 1000000;
  ${['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map((kind) => `${kind}_temp_path ${folder}/${kind};`).join(' ')}
  server { listen 127.0.0.1:${port}; root ${root}; }
}
`,
  )
  const args = ['-p', folder, '-c', config, '-g', 'user root;']
  const child = spawn('nginx', args, { stdio: ['ignore', 'ignore', 'inherit'] })
  const ended = once(child, 'exit')
  const url = `http://127.0.0.1:${port}/${name}`
  for (let tries = 0; tries < 100 && !(await fetch(url).catch(() => null)); tries += 1) {
    if (child.exitCode !== null) throw new Error(`nginx ended with ${child.exitCode}.`)
    await wait(50)
  }
  const stop = async () => {
    child.kill('SIGTERM')
    await ended
  }
  return { url, stop }
}
