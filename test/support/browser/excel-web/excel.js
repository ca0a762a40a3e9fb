// The web flavour of the transport: a page that frames the pane and answers its messages, as Excel on the web does. What the workbook says to them it asks
// of the test (piiHost…), which is there before any script of the page.
const ID = "test-add-in";
const CONVERSATION = "conversation";
const RICH_REQUEST = 93;
const RICH_EVENT = 33;
const LOAD_SETTINGS = 75;
const COMMAND_COMPLETED = 94;

const pane = new URL(new URLSearchParams(location.search).get("pane"));
const frame = document.createElement("iframe");
const registered = new Map();

function answerTo(request, data, errorCode = 0) {
  post({ ...request, _messageType: 1, _responseType: 0, _errorCode: errorCode, _data: data });
}

function post(message) {
  frame.contentWindow.postMessage(JSON.stringify({ ...message, _origin: location.origin, _serializerVersion: 1 }), pane.origin);
}

async function appContext() {
  const context = await globalThis.piiHostContext();
  return {
    _id: ID,
    _appName: 16,
    _appVersion: "16.00",
    _appMinorVersion: 0,
    _appUILocale: context.GetAppUILocale,
    _dataLocale: context.GetAppDataLocale,
    _docUrl: "",
    _clientMode: 1,
    _settings: [],
    _reason: "inserted",
    _osfControlType: 1,
    _eToken: "",
    _correlationId: "correlation",
    _appInstanceId: "instance",
    _requirementMatrix: context.GetSupportedMatrix,
    _hostFullVersion: context.GetHostFullVersion,
    _addinName: "PII",
    _appDomains: [],
    _featureGates: {},
  };
}

async function execute(data) {
  const id = data.DdaMethod.DispatchId;
  if (id === LOAD_SETTINGS) return { Error: 0, Version: 1, Properties: { Settings: [] } };
  const params = id === COMMAND_COMPLETED ? [data[0], data[1], data[2]] : [data.ArrayData];
  const answer = await globalThis.piiHostExecute(id, params);
  if (typeof answer === "number") return { Error: answer, Version: 1 };
  return { Error: 0, Version: 1, ...(id === RICH_REQUEST ? { Data: answer[1] } : {}) };
}

async function take(request) {
  if (request._messageType !== 0) return;
  switch (request._actionName) {
    case "ContextActivationManager_getAppContextAsync":
      return answerTo(request, await appContext());
    case "ContextActivationManager_notifyHost":
      return;
    case "executeMethod":
      return answerTo(request, await execute(request._data));
    default:
      if (request._actionType === 1) {
        registered.set(request._actionName, request);
        if (request._actionName === "richApiMessage") await globalThis.piiHostRegister(RICH_EVENT, "");
      }
      return answerTo(request, { Error: 0 });
  }
}

globalThis.piiHostEmit = (id, args) => {
  const registration = registered.get("richApiMessage");
  if (id !== RICH_EVENT || !registration) return;
  post({ ...registration, _messageType: 1, _responseType: 1, _errorCode: 0, _data: { ArrayData: args } });
};

addEventListener("message", ({ data, origin, source }) => {
  if (source === frame.contentWindow && origin === pane.origin) void take(JSON.parse(data));
});

frame.title = "PII";
frame.name = JSON.stringify({
  baseFrameName: "f1",
  hostInfo: "Excel|Web|16.00|vi-VN|correlation||disableLogging|0",
  xdmInfo: `${CONVERSATION}|${ID}|${location.origin}`,
  serializerVersion: "1",
  flights: "[]",
});
frame.src = pane.href;
document.body.append(frame);
