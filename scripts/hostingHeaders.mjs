// npm run hosting:headers: what a host has to be told to serve the console. For Amplify Hosting, customHttp.yml and its rewrite rule;
// with --cloudfront, what CloudFront takes.
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { root } from './builds.mjs'
import { responseHeadersPolicy, rewriteFunction } from './hosting/cloudFront.mjs'
import { customHttp } from './hosting/customHttp.mjs'
import { readOutputs } from './hosting/readOutputs.mjs'
import { rewriteRules } from './hosting/rewriteRules.mjs'
import { readBase } from './hosting/siteBase.mjs'
import { siteHeaders } from './hosting/siteHeaders.mjs'

try {
  const { file, base, cloudfront } = readArguments()
  const outputs = file === undefined ? undefined : readOutputs(file)
  const headers = siteHeaders(outputs)
  if (outputs === undefined) {
    console.log(
      'Without amplify_outputs.json the page may call nobody but its host. Name the file to let it call its backend.',
    )
  }
  if (cloudfront) {
    write('build/hosting/response-headers-policy.json', json(responseHeadersPolicy(headers)))
    write('build/hosting/rewrite.js', rewriteFunction(base))
  } else {
    write('customHttp.yml', customHttp(headers, base, outputs?.auth.user_pool_id ?? 'no backend'))
    write('build/hosting/rewrite-rules.json', json(rewriteRules(base)))
  }
} catch (error) {
  console.error(error.message)
  process.exitCode = 1
}

function readArguments() {
  const usage = 'npm run hosting:headers -- [amplify_outputs.json] [--cloudfront] [--base /tools/rolecall/]'
  try {
    const { values, positionals } = parseArgs({
      allowPositionals: true,
      options: { base: { type: 'string', default: '/' }, cloudfront: { type: 'boolean', default: false } },
    })
    if (positionals.length > 1) throw new Error(`One file is one backend's, and these are ${positionals.length}.`)
    return { file: positionals[0], base: readBase(values.base), cloudfront: values.cloudfront }
  } catch (error) {
    throw new Error(`${error.message}\n${usage}`, { cause: error })
  }
}

function write(path, text) {
  mkdirSync(join(root, path, '..'), { recursive: true })
  writeFileSync(join(root, path), text)
  console.log(`Wrote ${path}`)
}

function json(value) {
  return `${JSON.stringify(value, undefined, 2)}\n`
}
