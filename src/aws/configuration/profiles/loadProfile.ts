import { describeContent } from '../backend-file/readBackendFile.ts'
import type { AwsConfig } from '../configuration.ts'
import { ConfigurationError } from '../configurationError.ts'
import { isDamaged } from './profile.ts'
import { createProfiles } from './profiles.ts'

/**
 * The configuration of a backend that this browser keeps.
 * @throws ConfigurationError, as a rejection, that names the backend
 */
export async function loadProfile(id: string, profiles = createProfiles()): Promise<AwsConfig> {
  const profile = profiles.find(id)
  const fix = 'Use the backend beside this app, and look at the others on the page Backend.'
  if (!profile)
    throw new ConfigurationError('The backend that this browser was connected to is no longer kept in it.', id, fix)
  if (isDamaged(profile))
    throw new ConfigurationError(
      `The backend that this browser is connected to cannot be read. ${profile.problem}`,
      id,
      fix,
    )
  try {
    return (await describeContent(profile.content)).configuration
  } catch (error) {
    if (!(error instanceof ConfigurationError)) throw error
    throw new ConfigurationError(error.what, `the backend "${profile.name}", ${error.where}`, fix)
  }
}
