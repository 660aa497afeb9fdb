import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { freePort } from './free-port.ts'

/**
 * Debian's nginx as a proxy in front of a server, as many put one there. With `keeps` it answers from what it has kept
 * as long as the headers of an answer let it, by the address alone.
 */
export async function startNginx(
  upstream: string,
  { keeps = false }: { keeps?: boolean } = {},
): Promise<{ url: string; stop: () => Promise<void> }> {
  const [port, folder] = [await freePort(), await mkdtemp(join(tmpdir(), 'previously-nginx-'))]
  const config = `
daemon off; worker_processes 1; pid ${folder}/pid; error_log stderr; user root;
events { worker_connections 64; }
http {
  access_log off;
  client_body_temp_path ${folder}/body; proxy_temp_path ${folder}/proxy; fastcgi_temp_path ${folder}/fastcgi;
  uwsgi_temp_path ${folder}/uwsgi; scgi_temp_path ${folder}/scgi;
  ${keeps ? `proxy_cache_path ${folder}/kept keys_zone=kept:1m;` : ''}
  server {
    listen 127.0.0.1:${port};
    location / {
      proxy_pass ${upstream};
      proxy_http_version 1.1;
      ${keeps ? 'proxy_cache kept; proxy_cache_key $request_uri; add_header x-kept $upstream_cache_status;' : ''}
      proxy_set_header Host $host:${port};
      proxy_set_header X-Forwarded-For $proxy_add_x_forwarded_for;
    }
  }
}
`
  await writeFile(join(folder, 'nginx.conf'), config)
  const child = spawn('nginx', ['-p', folder, '-c', join(folder, 'nginx.conf')], { stdio: 'inherit' })
  const url = `http://127.0.0.1:${port}`
  for (let tries = 0; tries < 100; tries += 1) {
    const answer = await fetch(`${url}/healthz`).catch(() => null)
    if (answer) break
    await wait(50)
  }
  const stop = async () => {
    const ended = once(child, 'exit')
    child.kill('SIGTERM')
    await ended
    await rm(folder, { recursive: true, force: true })
  }
  return { url, stop }
}
