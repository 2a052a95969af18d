namespace StatusMonitor.Tests;
