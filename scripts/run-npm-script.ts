import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { StepError } from './step.ts'

/**
 * Runs one of package.json's scripts, showing its output as it comes, or only when it fails.
 * @throws StepError when it fails
 */
export async function runNpmScript(name: string, options: { remedy: string; isQuiet?: boolean }): Promise<void> {
  const child = spawn('npm', ['run', '--silent', name], {
    stdio: options.isQuiet ? ['ignore', 'pipe', 'pipe'] : ['ignore', 'inherit', 'inherit'],
    shell: process.platform === 'win32',
  })
  const output: Buffer[] = []
  child.stdout?.on('data', (chunk: Buffer) => output.push(chunk))
  child.stderr?.on('data', (chunk: Buffer) => output.push(chunk))
  const [code] = (await once(child, 'close')) as [number | null]
  if (code === 0) return
  process.stderr.write(Buffer.concat(output))
  throw new StepError(`“npm run ${name}” failed.`, options.remedy)
}
