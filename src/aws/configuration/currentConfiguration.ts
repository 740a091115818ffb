/** The configuration that this page was started with. Apart from its loading, so that what needs it does not depend on what starts with it. */
import type { AwsConfig } from './configuration.ts'

let configuration: AwsConfig | undefined

/** Throws when the configuration was not loaded yet: a programming error. */
export function currentConfiguration(): AwsConfig {
  if (!configuration) throw new Error('The configuration is read before it was loaded.')
  return configuration
}

export function setConfiguration(loaded: AwsConfig): void {
  configuration = loaded
}
