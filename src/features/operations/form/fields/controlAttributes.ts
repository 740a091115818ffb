/** What a field's row gives to whatever is typed in. */
export interface ControlAttributes {
  readonly id: string
  readonly 'aria-label'?: string
  readonly 'aria-labelledby': string | undefined
  readonly 'aria-describedby': string | undefined
  readonly 'aria-invalid': true | undefined
  readonly 'aria-required': true | undefined
  readonly 'aria-keyshortcuts': 'F1' | undefined
}
