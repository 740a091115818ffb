import { createPinia } from 'pinia'
import { createApp } from 'vue'
import App from './app/App.vue'
import './app/main.css'
import { createConsoleRouter } from './app/router.ts'
import { followTheme } from './app/theme.ts'

followTheme()
createApp(App).use(createPinia()).use(createConsoleRouter()).mount('#app')
