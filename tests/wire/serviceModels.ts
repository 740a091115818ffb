/** The services of the registry on the wire, by their ids. */
import { type ServiceId, services } from '../../emulator/services/registry.ts'
import type { ServiceModel } from '../../emulator/wire/serviceModel.ts'

export const serviceModels = Object.fromEntries(services.map(({ id, model }) => [id, model])) as Readonly<
  Record<ServiceId, ServiceModel>
>
