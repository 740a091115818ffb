/** An S3 server as npm has it, to be measured beside ours. It is fetched for the run, and no part of the product. */
import { type ChildProcess, spawn } from 'node:child_process'
import { join } from 'node:path'
import { fetchTool } from '../../scripts/fetchTool.mjs'

/** It knows these alone. */
export const npmServerKey = { accessKeyId: 'S3RVER', secretAccessKey: 'S3RVER' }

/** @param folder for its data. */
export async function startNpmS3Server(folder: string): Promise<{ child: ChildProcess; url: string }> {
  const program = join(fetchTool('npmS3Server'), 's3rver/bin/s3rver.js')
  const options = ['--directory', folder, '--address', '127.0.0.1', '--port', '0', '--silent', '--no-vhost-buckets']
  // It makes its continuation tokens by a cipher that OpenSSL 3 has put aside.
  const words = ['--openssl-legacy-provider', program, ...options]
  const child = spawn(process.execPath, words, { stdio: ['ignore', 'pipe', 'ignore'] })
  const url = await new Promise<string>((resolve, reject) => {
    let said = ''
    child.stdout.on('data', (data: Buffer) => {
      said += data.toString()
      const found = /listening on (127\.0\.0\.1:\d+)/.exec(said)
      if (found) resolve(`http://${found[1]}`)
    })
    child.on('exit', (code) => reject(new Error(`s3rver ended with ${code}: ${said}`)))
  })
  return { child, url }
}
