// node --import tsx scripts/operations/writeDescriptions.mjs <folder>: <service>.json for each service, and list.json.
import { mkdirSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { requirementsOf, serviceRequirements } from '../../iam/requirements/requirementsOf.ts'
import { numberRanges } from '../../src/aws/operations/limits.ts'
import { fullInput, minimalInput } from '../../src/aws/operations/sampleInput.ts'
import { serviceClients } from '../../src/aws/operations/serviceClients.ts'
import { serviceRows } from '../../src/aws/operations/serviceRows.ts'
import { describeService } from './describeService.mjs'
import { firstSentences } from './docText.mjs'

const [folder = ''] = process.argv.slice(2)
const environment = { account: '123456789012', region: 'us-east-1' }

mkdirSync(folder, { recursive: true })
const lists = {}
for (const { id, namesActions } of serviceRows) {
  const description = await describeService(serviceClients[id].package, numberRanges[id])
  lists[id] = Object.entries(description.operations).map(([name, operation]) => ({
    name,
    sentence: firstSentences(operation.doc, 160),
    ...(actionsOf(id, name, description) ?? (namesActions && { actions: [`${id}:${name.replace(/Batch$/, '')}`] })),
  }))
  write(`${id}.json`, description)
}
// Last: whoever finds it finds the others.
write('list.json', lists)

/** Whole or not at all: another build may look at the same time. */
function write(name, content) {
  const unfinished = join(folder, `${name}.${process.pid}`)
  writeFileSync(unfinished, JSON.stringify(content))
  renameSync(unfinished, join(folder, name))
}

/** What its calls need with the least input, and what they can need besides: with everything, and as documented. */
function actionsOf(service, operation, description) {
  if (!Object.hasOwn(serviceRequirements, service)) return undefined
  const least = actionsWith(service, operation, minimalInput(description, operation))
  if (!least) return undefined
  const inputs = [
    fullInput(description, operation),
    ...description.operations[operation].examples.map(({ input }) => input),
  ]
  const others = inputs.flatMap((input) => actionsWith(service, operation, input) ?? [])
  const more = [...new Set(others)].filter((action) => !least.includes(action))
  return { actions: least, ...(more.length > 0 && { more }) }
}

function actionsWith(service, operation, input) {
  const needed = requirementsOf(service, operation, input, environment)
  return needed && [...new Set(needed.map(({ action }) => action))]
}
