// What failed, out of the reports of both test runners: told once more at the end, where a long log is still read.
import { relative } from 'node:path'
import { stripVTControlCharacters } from 'node:util'

/**
 * @typedef {{ name: string, message: string }} FailedTest `name`: the file and the titles from the outermost in; `message`: of the first
 *   error, without colors, cut to a few lines.
 */

/**
 * @param {{ testResults: { name: string, status: string, message: string,
 *   assertionResults: { status: string, fullName: string, failureMessages: string[] }[] }[] }} report what vitest's JSON reporter writes
 * @param {string} root the folder that files are named from
 * @returns {FailedTest[]}
 */
export function failedByVitest({ testResults }, root) {
  return testResults.flatMap(({ name, status, message, assertionResults }) => {
    const file = relative(root, name)
    const failed = assertionResults
      .filter((each) => each.status === 'failed')
      .map(({ fullName, failureMessages }) => ({ name: `${file} › ${fullName}`, message: short(failureMessages[0]) }))
    // A file that cannot be loaded fails without a test.
    return failed.length > 0 || status !== 'failed' ? failed : [{ name: file, message: short(message) }]
  })
}

/**
 * @param {{ suites: object[], errors?: { message?: string }[] }} report what Playwright's JSON reporter writes: suites hold suites and specs
 * @returns {FailedTest[]}
 */
export function failedByPlaywright({ suites, errors = [] }) {
  const outside = errors.map(({ message }) => ({ name: 'outside of any test', message: short(message) }))
  return [...suites.flatMap((suite) => failedIn(suite)), ...outside]
}

function failedIn({ suites = [], specs = [] }) {
  const own = specs
    .filter(({ ok }) => !ok)
    .map(({ file, title, tests }) => {
      const errors = tests.flatMap(({ results }) => results.flatMap((result) => result.errors ?? []))
      return { name: `${file} › ${title}`, message: short(errors[0]?.message) }
    })
  return [...own, ...suites.flatMap((suite) => failedIn(suite))]
}

/** The first lines say what was expected; stacks and whole pages follow. */
function short(message = 'No message.') {
  return stripVTControlCharacters(message)
    .split('\n')
    .filter((line) => line.trim() !== '')
    .slice(0, 8)
    .map((line) => line.slice(0, 300))
    .join('\n')
}
