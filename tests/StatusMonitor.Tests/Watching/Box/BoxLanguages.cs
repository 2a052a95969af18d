using StatusMonitor.Dialects;
using StatusMonitor.Hosting;
using StatusMonitor.Simulator.Languages;
using Xunit;

namespace StatusMonitor.Tests.Watching.Box;

/// <summary>The simulator's way to speak each dialect of the box, and where such a page is at home.</summary>
internal static class BoxLanguages
{
    public static IReadOnlyList<IPageLanguage> All { get; } =
    [
        .. typeof(BoxLanguages).Assembly.GetTypes().Where(type => type.IsAssignableTo(typeof(IPageLanguage)) && type.GetConstructor([]) is not null)
            .Select(type => (IPageLanguage)Activator.CreateInstance(type)!).OrderBy(language => language.Dialect, StringComparer.Ordinal),
    ];

    public static TheoryData<string> Names => [.. All.Select(language => language.Dialect)];

    public static IPageLanguage Of(string dialect) => All.Single(language => language.Dialect == dialect);

    public static IDialect DialectOf(string dialect) => BuiltIn.Dialects.Single(one => one.Name == dialect);

    public static Uri HomeOf(string dialect) => Of(dialect).Home;
}
