import { readFileSync } from 'node:fs'

const found = readFileSync('package-lock.json', 'utf8').includes('"resolved": "http')
if (found) {
  console.error(
    'package-lock.json names a registry. .npmrc keeps it out: delete node_modules and run npm install.',
  )
  process.exit(1)
}
