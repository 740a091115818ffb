import { tokenPage } from '../tokenPage.ts'
import { invalidInput } from './errors.ts'

/** What AWS answers at most, and where nobody asks for less. */
const mostOfPage = 20

/** @throws AwsError InvalidInputException for a token that no answer gave */
export function listPage<Item>(
  items: readonly Item[],
  {
    NextToken,
    MaxResults = mostOfPage,
  }: { readonly NextToken?: string | undefined; readonly MaxResults?: number | undefined },
): { readonly page: Item[]; readonly NextToken?: string } {
  const { page, next } = tokenPage(items, { token: NextToken, size: MaxResults, invalidToken })
  return { page: [...page], ...(next !== undefined && { NextToken: next }) }
}

const invalidToken = () => invalidInput('INVALID_NEXT_TOKEN', 'You specified an invalid value for nextToken.')
