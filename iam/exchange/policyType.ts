/** AWS's names for the layers in its authorization details. Follows the IAM Toolbox API Reference (preview), PolicyInfo. */
import type { LayerName } from '../types.ts'

export type PolicyType =
  | 'IDENTITY_BASED_POLICY'
  | 'RESOURCE_BASED_POLICY'
  | 'PERMISSIONS_BOUNDARY'
  | 'SESSION_POLICY'
  | 'SERVICE_CONTROL_POLICY'
  | 'RESOURCE_CONTROL_POLICY'
  | 'VPC_ENDPOINT_POLICY'

const types: Readonly<Record<LayerName, PolicyType>> = {
  'service control': 'SERVICE_CONTROL_POLICY',
  'resource control': 'RESOURCE_CONTROL_POLICY',
  'resource-based': 'RESOURCE_BASED_POLICY',
  'identity-based': 'IDENTITY_BASED_POLICY',
  'permissions boundary': 'PERMISSIONS_BOUNDARY',
  session: 'SESSION_POLICY',
}

export const typeOfLayer = (layer: LayerName): PolicyType => types[layer]

/** `undefined` for VPC endpoint policies, which have no layer here. */
export function layerOfType(type: PolicyType | undefined): LayerName | undefined {
  return (Object.keys(types) as LayerName[]).find((layer) => types[layer] === type)
}
