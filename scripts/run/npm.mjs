/** How to call npm: the one that started this script, else the one on the path. */
export function npm() {
  const own = process.env.npm_execpath
  if (own?.endsWith('npm-cli.js')) return { command: process.execPath, args: [own] }
  return { command: process.platform === 'win32' ? 'npm.cmd' : 'npm', args: [] }
}
