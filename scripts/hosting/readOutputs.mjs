import { readFileSync } from 'node:fs'

/**
 * Reads the file that says which backend a site calls.
 * @param {string} file path of an `amplify_outputs.json` as Amplify Gen 2 writes it.
 * @returns {Parameters<typeof import('../securityHeaders.mjs').backendOrigins>[0]}
 * @throws {Error} that says what is wrong with the file, and where one comes from.
 */
export function readOutputs(file) {
  let outputs
  try {
    outputs = JSON.parse(readFileSync(file, 'utf8'))
  } catch (error) {
    throw new Error(`${file}: ${error.code === 'ENOENT' ? 'there is no such file.' : error.message} ${whereFrom}`, {
      cause: error,
    })
  }
  const missing = ['aws_region', 'user_pool_id', 'identity_pool_id'].filter((name) => !outputs?.auth?.[name])
  if (missing.length > 0) throw new Error(`${file}: "auth" lacks ${missing.join(', ')}. ${whereFrom}`)
  return outputs
}

const whereFrom =
  'Take the amplify_outputs.json that "npm run ampx -- sandbox" or "pipeline-deploy" wrote, or that the page Backend exports.'
