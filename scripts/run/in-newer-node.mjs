import { execFileSync, spawn } from 'node:child_process'
import { delimiter, dirname } from 'node:path'
import { npm } from './npm.mjs'
import { watchParent } from './watch-parent.mjs'

const oldest = [22, 18]
const newer = 'node@24'

/**
 * Runs the script again under a newer Node where this one is too old, and ends this process with its exit
 * code. Does nothing otherwise. It runs on Node 20 and before `npm ci`: built-in modules only.
 */
export async function inNewerNode({ script, args }) {
  if (isNewEnough(process.versions.node)) return
  if (process.env.PREVIOUSLY_NEWER_NODE) fail('npm gave an older Node again')
  console.log(
    `This is Node ${process.versions.node}; Previously needs ${oldest.join('.')} or later. ` +
      `Running again under ${newer} from npm (npx -y -p ${newer} node …).`,
  )
  const path = pathOfNewerNode()
  const env = {
    ...process.env,
    PREVIOUSLY_NEWER_NODE: path,
    PATH: `${dirname(path)}${delimiter}${process.env.PATH}`,
  }
  const child = spawn(path, [script, ...args], { stdio: 'inherit', env })
  // The script minds only the first signal, so the one that a terminal sends to both does no harm.
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal))
  watchParent(() => child.kill('SIGTERM'))
  const code = await new Promise((resolve) => child.once('exit', (status) => resolve(status ?? 1)))
  process.exit(code)
}

function isNewEnough(version) {
  const [major, minor] = version.split('.').map(Number)
  return major > oldest[0] || (major === oldest[0] && minor >= oldest[1])
}

function pathOfNewerNode() {
  const { command, args } = npm()
  const ask = [...args, 'exec', '--yes', `--package=${newer}`, '--', 'node', '-p', 'process.execPath']
  try {
    const answer = execFileSync(command, ask, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'inherit'] })
    return answer.trim().split('\n').at(-1)
  } catch {
    return fail(`npm could not fetch ${newer}`)
  }
}

function fail(reason) {
  console.error(`${reason}. Install Node ${oldest.join('.')} or later and try again.`)
  process.exit(1)
}
