// The page of a preview that has a server.

import {connectServer} from './connection.ts'
import {startPage} from './page.ts'

startPage(connectServer())
