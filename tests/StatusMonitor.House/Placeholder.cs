namespace StatusMonitor.House;
