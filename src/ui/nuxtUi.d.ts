/**
 * Types of the Nuxt UI components that templates use by name. Vite resolves the components themselves; add a line for
 * a new one.
 */
export {}

declare module 'vue' {
  export interface GlobalComponents {
    UAlert: (typeof import('@nuxt/ui/components/Alert.vue'))['default']
    UApp: (typeof import('@nuxt/ui/components/App.vue'))['default']
    UBadge: (typeof import('@nuxt/ui/components/Badge.vue'))['default']
    UBreadcrumb: (typeof import('@nuxt/ui/components/Breadcrumb.vue'))['default']
    UButton: (typeof import('@nuxt/ui/components/Button.vue'))['default']
    UCheckbox: (typeof import('@nuxt/ui/components/Checkbox.vue'))['default']
    UCollapsible: (typeof import('@nuxt/ui/components/Collapsible.vue'))['default']
    UDropdownMenu: (typeof import('@nuxt/ui/components/DropdownMenu.vue'))['default']
    UFieldGroup: (typeof import('@nuxt/ui/components/FieldGroup.vue'))['default']
    UFormField: (typeof import('@nuxt/ui/components/FormField.vue'))['default']
    UIcon: (typeof import('@nuxt/ui/components/Icon.vue'))['default']
    UInput: (typeof import('@nuxt/ui/components/Input.vue'))['default']
    UInputNumber: (typeof import('@nuxt/ui/components/InputNumber.vue'))['default']
    UKbd: (typeof import('@nuxt/ui/components/Kbd.vue'))['default']
    ULink: (typeof import('@nuxt/ui/components/Link.vue'))['default']
    UModal: (typeof import('@nuxt/ui/components/Modal.vue'))['default']
    UPinInput: (typeof import('@nuxt/ui/components/PinInput.vue'))['default']
    UPopover: (typeof import('@nuxt/ui/components/Popover.vue'))['default']
    UProgress: (typeof import('@nuxt/ui/components/Progress.vue'))['default']
    URadioGroup: (typeof import('@nuxt/ui/components/RadioGroup.vue'))['default']
    USelect: (typeof import('@nuxt/ui/components/Select.vue'))['default']
    USelectMenu: (typeof import('@nuxt/ui/components/SelectMenu.vue'))['default']
    USlideover: (typeof import('@nuxt/ui/components/Slideover.vue'))['default']
    USwitch: (typeof import('@nuxt/ui/components/Switch.vue'))['default']
    UTabs: (typeof import('@nuxt/ui/components/Tabs.vue'))['default']
    UTextarea: (typeof import('@nuxt/ui/components/Textarea.vue'))['default']
    UTooltip: (typeof import('@nuxt/ui/components/Tooltip.vue'))['default']
  }
}
