/** Finds out which backend this console talks to: one that this browser keeps, or the one beside the app. */
import { appRoot } from './appRoot.ts'
import type { AwsConfig } from './configuration.ts'
import { ConfigurationError } from './configurationError.ts'
import { parseConfiguration } from './parseConfiguration.ts'
import { activeProfile } from './profiles/activeProfile.ts'

const servedPath = () => `${appRoot()}amplify_outputs.json`
const howToGetIt =
  'Start the emulator with "npm start", or deploy amplify/ and put its amplify_outputs.json beside index.html.'

/**
 * Loads and checks the backend that this browser is connected to; without one, `amplify_outputs.json` beside the app. Call once, before
 * anything that talks to AWS.
 * @throws ConfigurationError that says what is wrong, where, and what to do.
 */
export async function loadConfiguration(): Promise<AwsConfig> {
  const id = activeProfile()
  if (id !== undefined) return (await import('./profiles/loadProfile.ts')).loadProfile(id)
  const file = servedPath()
  const text = await servedText()
  let content: unknown
  try {
    content = JSON.parse(text)
  } catch {
    // A single-page host answers a missing file with its index.html and status 200.
    const html = text.trimStart().startsWith('<')
    throw new ConfigurationError(
      html ? 'The backend is not configured: there is a page where its file should be.' : 'The file is not JSON.',
      file,
      howToGetIt,
    )
  }
  return parseConfiguration(content, file)
}

/**
 * The file beside the app, as it is served.
 * @throws ConfigurationError, as a rejection
 */
export async function servedText(): Promise<string> {
  const file = servedPath()
  let response: Response
  try {
    response = await fetch(file, { cache: 'no-store' })
  } catch {
    throw new ConfigurationError('The file could not be fetched: nothing answers.', file, howToGetIt)
  }
  if (!response.ok) {
    throw new ConfigurationError(
      `The file could not be fetched: the server answered ${response.status}.`,
      file,
      howToGetIt,
    )
  }
  return response.text()
}
