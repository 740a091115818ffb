/**
 * Cognito's own style, as the API Reference shows it ("CreateManagedLoginBranding", examples). Colors are red, green, blue
 * and how opaque.
 */
import type { JsonObject } from './mergedOver.ts'

const inModes = (darkMode: JsonObject, lightMode: JsonObject) => ({ darkMode, lightMode })
const off = { enabled: false }
const on = { enabled: true }

const surface = (backgroundColor: string, borderColor: string) => ({ backgroundColor, borderColor })
const text = (backgroundColor: string, textColor: string) => ({ backgroundColor, textColor })
const outlined = (backgroundColor: string, ink: string) => ({
  backgroundColor,
  borderColor: ink,
  textColor: ink,
})
const status = (backgroundColor: string, indicatorColor: string) => ({
  backgroundColor,
  borderColor: indicatorColor,
  indicatorColor,
})
const disabled = surface('ffffffff', 'ffffffff')

/** Quiet buttons differ in their ink alone. */
const quietButton = (darkInk: string, lightInk: string) =>
  inModes(
    {
      active: outlined('354150ff', '89bdeeff'),
      defaults: outlined('0f1b2aff', darkInk),
      hover: outlined('192534ff', '89bdeeff'),
    },
    {
      active: outlined('d3e7f9ff', '033160ff'),
      defaults: outlined('ffffffff', lightInk),
      hover: outlined('f2f8fdff', '033160ff'),
    },
  )

/** The strip above the form and the one below it. */
const strip = {
  backgroundImage: off,
  ...inModes(
    { background: { color: '0f141aff' }, borderColor: '424650ff' },
    { background: { color: 'fafafaff' }, borderColor: 'd5dbdbff' },
  ),
  logo: { ...off, location: 'START' },
}

const categories = {
  auth: {
    authMethodOrder: [
      [
        { display: 'BUTTON', type: 'FEDERATED' },
        { display: 'INPUT', type: 'USERNAME_PASSWORD' },
      ],
    ],
    federation: { interfaceStyle: 'BUTTON_LIST', order: [] },
  },
  form: {
    displayGraphics: true,
    instructions: off,
    languageSelector: off,
    location: { horizontal: 'CENTER', vertical: 'CENTER' },
    sessionTimerDisplay: 'NONE',
  },
  global: { colorSchemeMode: 'LIGHT', pageFooter: off, pageHeader: off, spacingDensity: 'REGULAR' },
  signUp: { acceptanceElements: [{ enforcement: 'NONE', textKey: 'en' }] },
}

const componentClasses = {
  buttons: { borderRadius: 8 },
  divider: inModes({ borderColor: '232b37ff' }, { borderColor: 'ebebf0ff' }),
  dropDown: {
    borderRadius: 8,
    ...inModes(
      {
        defaults: { itemBackgroundColor: '192534ff' },
        hover: { itemBackgroundColor: '081120ff', itemBorderColor: '5f6b7aff', itemTextColor: 'e9ebedff' },
        match: { itemBackgroundColor: 'd1d5dbff', itemTextColor: '89bdeeff' },
      },
      {
        defaults: { itemBackgroundColor: 'ffffffff' },
        hover: { itemBackgroundColor: 'f4f4f4ff', itemBorderColor: '7d8998ff', itemTextColor: '000716ff' },
        match: { itemBackgroundColor: '414d5cff', itemTextColor: '0972d3ff' },
      },
    ),
  },
  focusState: inModes({ borderColor: '539fe5ff' }, { borderColor: '0972d3ff' }),
  idpButtons: { icons: on },
  input: {
    borderRadius: 8,
    ...inModes(
      { defaults: surface('0f1b2aff', '5f6b7aff'), placeholderColor: '8d99a8ff' },
      { defaults: surface('ffffffff', '7d8998ff'), placeholderColor: '5f6b7aff' },
    ),
  },
  inputDescription: inModes({ textColor: '8d99a8ff' }, { textColor: '5f6b7aff' }),
  inputLabel: inModes({ textColor: 'd1d5dbff' }, { textColor: '000716ff' }),
  link: inModes(
    { defaults: { textColor: '539fe5ff' }, hover: { textColor: '89bdeeff' } },
    { defaults: { textColor: '0972d3ff' }, hover: { textColor: '033160ff' } },
  ),
  optionControls: inModes(
    {
      defaults: surface('0f1b2aff', '7d8998ff'),
      selected: { backgroundColor: '539fe5ff', foregroundColor: '000716ff' },
    },
    {
      defaults: surface('ffffffff', '7d8998ff'),
      selected: { backgroundColor: '0972d3ff', foregroundColor: 'ffffffff' },
    },
  ),
  statusIndicator: inModes(
    {
      error: status('1a0000ff', 'eb6f6fff'),
      pending: { indicatorColor: 'AAAAAAAA' },
      success: status('001a02ff', '29ad32ff'),
      warning: status('1d1906ff', 'e0ca57ff'),
    },
    {
      error: status('fff7f7ff', 'd91515ff'),
      pending: { indicatorColor: 'AAAAAAAA' },
      success: status('f2fcf3ff', '037f0cff'),
      warning: status('fffce9ff', '8d6605ff'),
    },
  ),
}

const components = {
  alert: {
    borderRadius: 12,
    ...inModes({ error: surface('1a0000ff', 'eb6f6fff') }, { error: surface('fff7f7ff', 'd91515ff') }),
  },
  favicon: { enabledTypes: ['ICO', 'SVG'] },
  form: {
    backgroundImage: off,
    borderRadius: 8,
    ...inModes(surface('0f1b2aff', '424650ff'), surface('ffffffff', 'c6c6cdff')),
    logo: { ...off, formInclusion: 'IN', location: 'CENTER', position: 'TOP' },
  },
  idpButton: { custom: {}, standard: quietButton('c6c6cdff', '424650ff') },
  pageBackground: { image: on, ...inModes({ color: '0f1b2aff' }, { color: 'ffffffff' }) },
  pageFooter: strip,
  pageHeader: strip,
  pageText: inModes(
    { bodyColor: 'b6bec9ff', descriptionColor: 'b6bec9ff', headingColor: 'd1d5dbff' },
    { bodyColor: '414d5cff', descriptionColor: '414d5cff', headingColor: '000716ff' },
  ),
  phoneNumberSelector: { displayType: 'TEXT' },
  primaryButton: inModes(
    {
      active: text('539fe5ff', '000716ff'),
      defaults: text('539fe5ff', '000716ff'),
      disabled,
      hover: text('89bdeeff', '000716ff'),
    },
    {
      active: text('033160ff', 'ffffffff'),
      defaults: text('0972d3ff', 'ffffffff'),
      disabled,
      hover: text('033160ff', 'ffffffff'),
    },
  ),
  secondaryButton: quietButton('539fe5ff', '0972d3ff'),
}

export const defaultStyle: JsonObject = { categories, componentClasses, components }
