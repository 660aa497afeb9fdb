/** The arguments that make Node run Next's own command, without a shell or npm between. */
export function next(...args) {
  return { command: process.execPath, args: ['node_modules/next/dist/bin/next', ...args] }
}
