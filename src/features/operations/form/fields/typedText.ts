/**
 * What stands in a native field after an event of its own. Fields here take their text by `:value`, which is set before they are in
 * the page: `v-model` sets it after, and for every text area the browser then lays out the whole form.
 */
export function typedText({ target }: Event): string {
  return target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement ? target.value : ''
}
