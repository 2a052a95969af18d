using System.Collections;

namespace StatusMonitor.Storage.Tests.Support;

/// <summary>A list that gives its first item and then fails.</summary>
internal sealed class FailingList<T>(T first) : IReadOnlyList<T>
{
    public int Count => 2;

    public T this[int index] => index == 0 ? first : throw new InvalidOperationException("on purpose");

    public IEnumerator<T> GetEnumerator()
    {
        yield return this[0];
        yield return this[1];
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
