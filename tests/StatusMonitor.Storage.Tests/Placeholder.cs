namespace StatusMonitor.Storage.Tests;
