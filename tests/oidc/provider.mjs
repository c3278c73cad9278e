// An OpenID provider (npm oidc-provider) on loopback. Prints its origin; GET /clock?add=SECONDS moves its time.
import { createServer } from 'node:http';
import { Provider } from 'oidc-provider';

const scopes = process.argv[2].split(' ');
const real = Date.now;
let ahead = 0;
Date.now = () => real() + ahead * 1000;

const server = createServer();
server.listen(0, '127.0.0.1', () => {
  const root = `http://127.0.0.1:${server.address().port}`;
  const origin = `${root}/oidc`; // msal wants a path
  const provider = new Provider(origin, {
    clients: [{
      client_id: 'loopback-client',
      client_secret: 'canary-client-secret',
      application_type: 'native',
      redirect_uris: ['http://127.0.0.1/'],
      grant_types: ['authorization_code', 'refresh_token', 'urn:ietf:params:oauth:grant-type:device_code'],
      response_types: ['code'],
    }],
    scopes: [...scopes, 'openid', 'profile', 'offline_access'],
    issueRefreshToken: async () => true,
    rotateRefreshToken: () => process.argv[3] === 'rotate',
    pkce: { required: () => true },
    features: {
      revocation: { enabled: true },
      introspection: { enabled: true, allowedPolicy: () => true },
      deviceFlow: { enabled: true },
    },
    ttl: { AccessToken: 60, RefreshToken: 86400, AuthorizationCode: 60, Grant: 86400, Interaction: 600, Session: 600, DeviceCode: 600 },
    findAccount: (ctx, id) => ({ accountId: id, claims: () => ({ sub: id }) }),
    cookies: { keys: ['loopback'] },
  });
  provider.on('server_error', (ctx, error) => console.error(error));
  const answer = provider.callback();
  server.on('request', (request, response) => {
    const url = new URL(request.url, root);
    if (url.pathname === '/oidc/clock') {
      ahead += Number(url.searchParams.get('add'));
      response.end('ok');
    } else {
      request.originalUrl = request.url;
      request.url = request.url.replace(/^\/oidc/, '');
      answer(request, response);
    }
  });
  console.log(origin);
});
