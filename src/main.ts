import { createConsole } from './app/createConsole.ts'
import { startConsole } from './app/startConsole.ts'
import './app/main.css'

void startConsole('#app', createConsole)
