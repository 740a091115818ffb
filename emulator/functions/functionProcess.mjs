/** Runs one function of a person's own for one event, in a process that ends with it, and tells what came of it. */
import { pathToFileURL } from 'node:url'

process.once('message', ({ file, event }) => {
  run(file, event)
    // Text: what cannot be written as JSON fails here, as it does on AWS.
    .then((value) => ({ answer: JSON.stringify(value) ?? 'null' }))
    .catch((problem) => ({ failure: problem instanceof Error ? problem.message : String(problem) }))
    .then((told) => process.send(told, () => process.exit(0)))
})

async function run(file, event) {
  const module = await import(pathToFileURL(file).href)
  const handler = module.handler ?? module.default?.handler ?? module.default
  if (typeof handler !== 'function') throw new Error('The module exports no function called handler')
  // Functions of before promises take a third parameter, and answer by calling it.
  if (handler.length < 3) return handler(event, {})
  return new Promise((resolve, reject) => {
    handler(event, {}, (problem, value) => (problem ? reject(problem) : resolve(value)))
  })
}
