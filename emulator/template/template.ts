/** CloudFormation templates as far as they are read here, as the CDK writes them and as people do, in JSON or YAML. */
export type Json = string | number | boolean | null | readonly Json[] | { readonly [name: string]: Json }
export type JsonObject = Readonly<Record<string, Json>>

export interface TemplateResource {
  readonly Type: string
  readonly Properties?: JsonObject
  readonly Condition?: string
  readonly Metadata?: JsonObject
}

export interface TemplateParameter {
  readonly Type: string
  readonly Default?: Json
}

export interface Template {
  /** Macros that CloudFormation runs on it first. */
  readonly Transform?: Json
  readonly Parameters?: Readonly<Record<string, TemplateParameter>>
  readonly Mappings?: Readonly<Record<string, JsonObject>>
  readonly Conditions?: Readonly<Record<string, Json>>
  readonly Resources: Readonly<Record<string, TemplateResource>>
  readonly Outputs?: Readonly<Record<string, { readonly Value: Json; readonly Export?: { readonly Name: Json } }>>
}

export function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** A value where text is wanted. */
export function textOf(value: Json | undefined): string {
  if (typeof value === 'string') return value
  if (value === undefined || value === null) return ''
  return typeof value === 'object' ? JSON.stringify(value) : String(value)
}
