/** What is wrong with a request, as Access Analyzer says it (IAM Access Analyzer API Reference, ValidationException). */
import { codedFaults } from '../../wire/codedFaults.ts'
import { type InputFaults, parameterMessage, validationMessage } from '../../wire/inputFaults.ts'
import { validationException } from './errors.ts'

export const accessAnalyzerFaults: InputFaults = {
  ...codedFaults({
    malformed: 'ValidationException',
    invalid: 'ValidationException',
    unknownOperation: 'UnknownOperationException',
  }),
  malformedBody: ({ message }) => validationException(message, 'cannotParse'),
  malformedParameter: (problem) => validationException(parameterMessage(problem), 'fieldValidationFailed'),
  invalid: (violations) => validationException(validationMessage(violations), 'fieldValidationFailed'),
}
