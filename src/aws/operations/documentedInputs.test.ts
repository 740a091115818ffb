/** Over the registry: what the documentation shows, and the least that an operation takes, has no errors. */
import { expect, test } from 'vitest'
import { checkInput } from './checkInput.ts'
import { pathText } from './inputPath.ts'
import { readDescription } from './readDescription.ts'
import { fullInput, minimalInput } from './sampleInput.ts'
import { serviceRows } from './serviceRows.ts'

test.each(serviceRows)('$name takes its documented and its least inputs', async ({ id }) => {
  const description = await readDescription(id)
  const wrong = Object.entries(description.operations).flatMap(([operation, { examples }]) => {
    const inputs = [
      { title: 'least', input: minimalInput(description, operation) },
      { title: 'full', input: fullInput(description, operation) },
      ...examples.map(({ input }, index) => ({ title: `example ${index}`, input })),
    ]
    return inputs.flatMap(({ title, input }) =>
      checkInput(description, operation, input)
        .filter(({ severity }) => severity === 'error')
        .map(({ path, text }) => `${operation} ${title} ${pathText(path)}: ${text}`),
    )
  })
  expect(wrong).toEqual([])
})
