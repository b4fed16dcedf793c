// Plain JavaScript on Node's own modules: this runs before anything is installed, on whatever Node ≥ 20 is there.
//
//   npm start ── node (any) scripts/setup.mjs scripts/start.ts ── npm ci ── node 24 scripts/start.ts
import { spawnSync } from 'node:child_process'
import { existsSync, statSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import process from 'node:process'

const root = join(import.meta.dirname ?? '.', '..')
const bin = join(root, 'node_modules', '.bin')
const NODE_MAJOR = 24

const [script, ...scriptArguments] = process.argv.slice(2)
process.chdir(root)
installDependencies()
const result = spawnSync(findNode(), [script, ...scriptArguments], {
  stdio: 'inherit',
  env: { ...process.env, PATH: `${bin}${delimiter}${process.env.PATH}` },
})
process.exit(result.status ?? 1)

function installDependencies() {
  if (majorOf(process.version) < 20) {
    stop(`This is Node ${process.version}.`, 'Install Node 20 or newer from https://nodejs.org/ and run the command again.')
  }
  const installed = join(root, 'node_modules', '.package-lock.json')
  const isCurrent = existsSync(installed) && statSync(installed).mtimeMs >= statSync('package-lock.json').mtimeMs
  if (isCurrent) return
  const startedAtMs = Date.now()
  console.log('▸ Installing what the project needs (npm ci)')
  const npm = runNpm(['ci', '--no-audit', '--no-fund', '--loglevel=error'])
  if (npm.error || npm.status !== 0) {
    stop(
      'npm could not install the dependencies.',
      'The reason is printed above. Check that the package registry can be reached (npm ping), then run the command again.',
    )
  }
  console.log(`  done in ${((Date.now() - startedAtMs) / 1000).toFixed(1)} s\n`)
}

/** npm tells its scripts where it lies; that way works on Windows too, where `npm` is no program of its own. */
function runNpm(args) {
  const npmScript = process.env.npm_execpath
  if (npmScript?.endsWith('.js')) return spawnSync(process.execPath, [npmScript, ...args], { stdio: 'inherit' })
  return spawnSync('npm', args, { stdio: 'inherit', shell: process.platform === 'win32' })
}

/** The `node` package brings Node 24; where it has no build for this machine, a recent system Node does as well. */
function findNode() {
  const packaged = join(root, 'node_modules', 'node', 'bin', process.platform === 'win32' ? 'node.exe' : 'node')
  const candidates = [packaged, process.execPath]
  const found = candidates.find((path) => majorOf(spawnSync(path, ['--version'], { encoding: 'utf8' }).stdout) >= NODE_MAJOR)
  if (found) return found
  return stop(
    `Node ${NODE_MAJOR} could not be set up, and this is Node ${process.version}.`,
    `Run “npm rebuild node”. If that fails, install Node ${NODE_MAJOR} from https://nodejs.org/ and run the command again.`,
  )
}

function majorOf(version) {
  return Number.parseInt(String(version).replace('v', ''), 10) || 0
}

/** @returns {never} */
function stop(problem, remedy) {
  console.error(`\n✗ ${problem}\n  ${remedy}`)
  process.exit(1)
}
