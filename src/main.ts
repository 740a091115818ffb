import { createConsole } from './app/createConsole.ts'
import './app/main.css'
import { startConsole } from './app/startConsole.ts'

void startConsole('#app', createConsole)
