/** As the Authenticator takes it; what is left out is its own. */
export interface FormField {
  readonly label: string
  readonly placeholder: string
  readonly order?: number
  readonly type?: 'date' | 'email' | 'tel' | 'text' | 'url'
  readonly autocomplete?: string
  readonly isRequired?: boolean
}
