// Runs in every web view that Office ever had, so it is written in the JavaScript of 2009. The pane's own files are deferred and fail there in silence.
(function () {
  "use strict";
  var trident = !!document.documentMode;
  var edgeHtml = /Edge\/\d/.test(navigator.userAgent);
  function modern() {
    return (
      typeof Promise === "function" &&
      typeof Symbol === "function" &&
      typeof Proxy === "function" &&
      !!Array.prototype.at &&
      !!Object.hasOwn
    );
  }
  if (!trident && !edgeHtml && modern()) return;
  function show() {
    var message = document.getElementById("too-old");
    if (message) message.style.display = "block";
  }
  if (document.readyState === "loading") document.addEventListener("DOMContentLoaded", show);
  else show();
})();
