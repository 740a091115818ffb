import { asGen2 } from '../gen1Outputs.ts'
import { isGen1 } from '../isGen1.ts'
import type { BackendContent } from './readBackendFile.ts'

/** Said of files that do not say it themselves: all that the console writes is in it. */
const writtenVersion = '1.4'

/** The content of any file that was read, as the `amplify_outputs.json` that says the same: what Amplify's own parser takes. */
export function outputsOf(content: BackendContent): BackendContent {
  const outputs = isGen1(content) ? asGen2(content) : content
  // Amplify wants a text; and what is undefined is not in a file.
  return JSON.parse(
    JSON.stringify({ ...outputs, version: String(content.version ?? writtenVersion) }),
  ) as BackendContent
}
