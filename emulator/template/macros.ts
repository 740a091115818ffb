/** Macros of CloudFormation: what runs on a whole template before anything else does. */
import { isObject, type Json, type JsonObject, type Template, textOf } from './template.ts'
import { type LoopMeans, unrollLoops } from './unrollLoops.ts'

/** The one that is run here: it adds functions. */
export const languageExtensions = 'AWS::LanguageExtensions'

interface MacroMeans extends LoopMeans {
  leftOut(text: string): void
}

/** In the order that they are written in. */
export function macrosOf({ Transform = [] }: Pick<Template, 'Transform'>): readonly string[] {
  const items = Array.isArray(Transform) ? (Transform as readonly Json[]) : [Transform]
  return items.map((item) => textOf(isObject(item) ? item.Name : item))
}

export function withMacros(template: Template, means: MacroMeans): Template {
  const macros = macrosOf(template)
  for (const macro of macros)
    if (macro !== languageExtensions)
      means.leftOut(`The macro ${macro} does not run: what it would add or change is not there.`)
  if (!macros.includes(languageExtensions)) return template
  return unrollLoops(template as unknown as JsonObject, means) as unknown as Template
}
