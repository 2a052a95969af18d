namespace StatusMonitor.EndToEnd;
