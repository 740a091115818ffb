import { TemplateError } from './finding.ts'
import { isObject, type JsonObject, type Template } from './template.ts'

/** A template of a large app has some hundred thousand; CloudFormation itself takes a million. */
export const mostTemplateCharacters = 10_000_000

/**
 * @param text JSON
 * @param file for errors
 * @throws TemplateError when it is no template
 */
export function readTemplate(text: string, file: string, { isNested = false } = {}): Template {
  if (text.length > mostTemplateCharacters)
    throw new TemplateError(
      file,
      `the template has ${text.length.toLocaleString('en')} characters, and more than ${mostTemplateCharacters.toLocaleString('en')} are not read. Divide it into nested stacks.`,
    )
  let content: unknown
  try {
    content = JSON.parse(text)
  } catch (error) {
    throw new TemplateError(
      file,
      `not JSON (${error instanceof Error ? error.message : String(error)}). YAML is not read: "cdk synth --json" and "aws cloudformation get-template" write JSON.`,
    )
  }
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
  for (const [id, resource] of Object.entries(content.Resources)) checkResource(`${file}, Resources.${id}`, resource)
  for (const [name, output] of Object.entries((content.Outputs ?? {}) as JsonObject))
    if (!isObject(output) || output.Value === undefined)
      throw new TemplateError(`${file}, Outputs.${name}`, 'an output needs a "Value".')
  return content as unknown as Template
}

function checkResource(where: string, resource: unknown): void {
  if (!isObject(resource) || typeof resource.Type !== 'string')
    throw new TemplateError(where, 'a resource needs a "Type", as in "AWS::S3::Bucket".')
  if (resource.Properties !== undefined && !isObject(resource.Properties))
    throw new TemplateError(`${where}.Properties`, 'must be an object.')
}
