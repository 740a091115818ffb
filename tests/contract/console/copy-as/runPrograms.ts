/** Runs copied code as somebody would who pastes it: in a folder, with the credentials in the environment. */
import { execFile } from 'node:child_process'
import { readFile, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { promisify } from 'node:util'
import { cliEnvironment } from '../../../../scripts/findAwsCli.mjs'

const run = promisify(execFile)

export interface Place {
  readonly folder: string
  readonly credentials: {
    readonly accessKeyId: string
    readonly secretAccessKey: string
    readonly sessionToken: string
  }
}

function environment({ credentials }: Place, program?: string): NodeJS.ProcessEnv {
  const env = cliEnvironment({
    AWS_ACCESS_KEY_ID: credentials.accessKeyId,
    AWS_SECRET_ACCESS_KEY: credentials.secretAccessKey,
    AWS_SESSION_TOKEN: credentials.sessionToken,
  }) as NodeJS.ProcessEnv
  return program === undefined ? env : { ...env, PATH: `${dirname(program)}:${env['PATH'] ?? ''}` }
}

/** @returns what the line wrote; rejects with what it wrote to its error stream when it fails. */
export async function runInBash(line: string, place: Place, program: string): Promise<string> {
  const { stdout } = await run('bash', ['-c', line], {
    cwd: place.folder,
    env: environment(place, program),
    timeout: 60_000,
  })
  return stdout
}

export interface CurlAnswer {
  readonly statusCode: number
  readonly headers: Record<string, string>
  readonly body: Buffer
}

/** @param outputFile where the line itself puts the body */
export async function runCurl(line: string, place: Place, curl: string, outputFile?: string): Promise<CurlAnswer> {
  const heads = join(place.folder, 'heads')
  const body = outputFile === undefined ? join(place.folder, 'body') : join(place.folder, outputFile)
  const kept = outputFile === undefined && !line.includes('--head ') ? ` --output ${body}` : ''
  await writeFile(body, '')
  await runInBash(`${line} --silent --show-error --dump-header ${heads}${kept}`, place, curl)
  const [status = '', ...lines] = (await readFile(heads, 'latin1')).trim().split('\r\n')
  const headers = lines.map((one) => [
    one.slice(0, one.indexOf(':')).toLowerCase(),
    one.slice(one.indexOf(':') + 1).trim(),
  ])
  return {
    statusCode: Number(status.split(' ')[1]),
    headers: Object.fromEntries(headers) as Record<string, string>,
    body: await readFile(body),
  }
}

/** All snippets in one process, each on its own; what was `answer` at the end of each. */
const runner = `
import base64, contextlib, datetime, io, json, sys, traceback

def plain(value):
    if isinstance(value, datetime.datetime):
        return value.isoformat()
    if isinstance(value, bytes):
        return base64.b64encode(value).decode()
    return str(value)

answers = []
for snippet in json.load(sys.stdin):
    names = {"__name__": "__main__"}
    try:
        with contextlib.redirect_stdout(io.StringIO()):
            exec(snippet, names)
        answers.append({"answer": names["answer"]})
    except Exception:
        answers.append({"error": traceback.format_exc()})
json.dump(answers, sys.stdout, default=plain)
`

export async function runPython(snippets: readonly string[], place: Place, python: string): Promise<unknown[]> {
  const running = run(python, ['-c', runner], {
    cwd: place.folder,
    env: environment(place),
    timeout: 120_000,
    maxBuffer: 1e8,
  })
  running.child.stdin?.end(JSON.stringify(snippets))
  return JSON.parse((await running).stdout) as unknown[]
}
