using System.Text.Json.Serialization.Metadata;

namespace StatusMonitor.Handlers;

/// <summary>
/// A kind of handler that can be named in a configuration: <c>type: slack</c>. One line in the list of what is built in
/// makes it known to configuration, schema and tests.
/// </summary>
internal abstract class HandlerType
{
    private protected HandlerType(string name, JsonTypeInfo options) => (Name, Options) = (name, options);

    /// <summary>The word in the configuration.</summary>
    public string Name { get; }

    /// <summary>
    /// The options besides those that every handler takes; names and descriptions make the schema. Defaults stand in
    /// the options' accessors: readers generated from source overwrite what an initialiser gave an init-only property.
    /// </summary>
    public JsonTypeInfo Options { get; }

    /// <summary>All mistakes in options that were read; empty when there is none.</summary>
    public abstract IEnumerable<OptionMistake> Mistakes(object options);

    /// <summary>Makes a handler of options without mistakes.</summary>
    public abstract IHandler Create(string name, object options, HandlerServices services);

    /// <param name="name">The word in the configuration.</param>
    /// <param name="options">The options' JSON form, from the handler's own source-generated context.</param>
    /// <param name="mistakes">Finds all mistakes.</param>
    /// <param name="create">Makes the handler.</param>
    public static HandlerType Of<TOptions>(
        string name, JsonTypeInfo<TOptions> options, Func<TOptions, IEnumerable<OptionMistake>> mistakes,
        Func<string, TOptions, HandlerServices, IHandler> create) where TOptions : class =>
        new OfOptions<TOptions>(name, options, mistakes, create);

    private sealed class OfOptions<TOptions>(
        string name, JsonTypeInfo<TOptions> options, Func<TOptions, IEnumerable<OptionMistake>> mistakes,
        Func<string, TOptions, HandlerServices, IHandler> create) : HandlerType(name, options) where TOptions : class
    {
        public override IEnumerable<OptionMistake> Mistakes(object options) => mistakes((TOptions)options);

        public override IHandler Create(string name, object options, HandlerServices services) =>
            create(name, (TOptions)options, services);
    }
}
