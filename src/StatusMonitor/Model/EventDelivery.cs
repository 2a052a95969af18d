namespace StatusMonitor.Model;

/// <summary>Trouble of our own in telling: a handler that fails, works again, or gave up on events.</summary>
/// <param name="Handler">The handler's name.</param>
/// <param name="Reason">Why, one of the words of <c>DeliveryFailure</c> (<c>network</c>, <c>refused</c> …); null when it works again.</param>
/// <param name="Detail">What exactly, for people; without secrets.</param>
/// <param name="Since">When it began.</param>
/// <param name="Count">Failed attempts, or events parked.</param>
public sealed record EventDelivery(string Handler, string? Reason, string? Detail, DateTimeOffset Since, long Count);
