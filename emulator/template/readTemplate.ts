import { TemplateError } from './finding.ts'
import { languageExtensions, macrosOf } from './macros.ts'
import { readYaml } from './readYaml.ts'
import { requireShallow } from './requireShallow.ts'
import { isObject, type Json, type JsonObject, type Template } from './template.ts'
import { isLoop } from './unrollLoops.ts'

/** A template of a large app has some hundred thousand; CloudFormation itself takes a million. */
export const mostTemplateCharacters = 10_000_000

/**
 * @param text JSON or YAML
 * @param file for errors
 * @throws TemplateError when it is no template
 */
export function readTemplate(text: string, file: string, { isNested = false } = {}): Template {
  if (text.length > mostTemplateCharacters)
    throw new TemplateError(
      file,
      `the template has ${text.length.toLocaleString('en')} characters, and more than ${mostTemplateCharacters.toLocaleString('en')} are not read. Divide it into nested stacks.`,
    )
  // By what is in it, whatever the file is called.
  const content: unknown = /^\s*[{[]/.test(text) ? parsedJson(text, file) : readYaml(text, file)
  requireShallow([content], membersOf, file)
  // The CDK writes nested stacks without resources too, of apps that only name what others made.
  if (isObject(content) && content.Resources === undefined && isNested) return { ...content, Resources: {} }
  if (!isObject(content) || !isObject(content.Resources))
    throw new TemplateError(
      file,
      'no template: it has no "Resources". Name a CloudFormation template, or a cdk.out folder.',
    )
  for (const section of ['Parameters', 'Mappings', 'Conditions', 'Outputs'] as const)
    if (content[section] !== undefined && !isObject(content[section]))
      throw new TemplateError(`${file}, ${section}`, 'must be an object of entries by name.')
  const loops = macrosOf(content).includes(languageExtensions)
  checkResources(`${file}, Resources`, content.Resources, { loops })
  for (const [name, output] of Object.entries((content.Outputs ?? {}) as JsonObject))
    if (!isLoop(name) && (!isObject(output) || output.Value === undefined))
      throw new TemplateError(`${file}, Outputs.${name}`, 'an output needs a "Value".')
  return content as unknown as Template
}

function membersOf(value: unknown): readonly unknown[] {
  return typeof value === 'object' && value !== null ? Object.values(value) : []
}

function parsedJson(text: string, file: string): unknown {
  try {
    return JSON.parse(text)
  } catch (error) {
    throw new TemplateError(
      file,
      `not JSON (${error instanceof Error ? error.message : String(error)}), which a template that begins with a brace is.`,
    )
  }
}

function checkResources(where: string, resources: JsonObject, { loops }: { readonly loops: boolean }): void {
  for (const [id, resource] of Object.entries(resources)) {
    const body = isLoop(id) && Array.isArray(resource) ? (resource as readonly Json[])[2] : undefined
    if (body === undefined) checkResource(`${where}.${id}`, resource)
    else if (!loops)
      throw new TemplateError(
        `${where}.${id}`,
        `Fn::ForEach needs "Transform": "${languageExtensions}" in the template.`,
      )
    else if (isObject(body)) checkResources(`${where}.${id}`, body, { loops })
  }
}

function checkResource(where: string, resource: unknown): void {
  if (!isObject(resource) || typeof resource.Type !== 'string')
    throw new TemplateError(where, 'a resource needs a "Type", as in "AWS::S3::Bucket".')
  if (resource.Properties !== undefined && !isObject(resource.Properties))
    throw new TemplateError(`${where}.Properties`, 'must be an object.')
}
