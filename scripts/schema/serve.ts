// Serves the style and the guide to Neo4j Browser, until it is ended. PORT: the port; default: 8474.
import { createSchemaServer } from './schema-server.ts';

const port = Number(process.env.PORT ?? 8474);
const origin = `http://localhost:${port}`;
// No host: a browser may take `localhost` for ::1 or for 127.0.0.1.
createSchemaServer().listen(port, 'localhost', () => {
  console.log(`In Neo4j Browser, run

  :style ${origin}/browser-style.grass
  :guide ${origin}/browser-guide.html

or open http://localhost:7474/browser/?cmd=guide&arg=${origin}/browser-guide.html

End with Ctrl+C.`);
});
