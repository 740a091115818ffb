import type { Environment } from '#iam/requirements/types.ts'
import type { Backend } from './backend.ts'

/** What the ARNs of a request's requirements are made of, by the region that it was signed for. Nearly always it is the emulator's own. */
export function environmentIn(region: string, { environment }: Pick<Backend, 'environment'>): Environment {
  return region === environment.region ? environment : { ...environment, region }
}
