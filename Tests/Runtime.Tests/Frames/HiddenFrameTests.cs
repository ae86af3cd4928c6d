using System.Diagnostics;
using System.Reflection;
using System.Runtime.CompilerServices;
using GoroutineGen.Frames;

namespace GoroutineGen.Runtime.Tests.Frames;

/// <summary>What stands between a user's calls is not shown in stack traces, and debuggers find what they ask a builder for.</summary>
public class HiddenFrameTests
{
    private const BindingFlags Members =
        BindingFlags.Instance | BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly;

    private static readonly Type[] RuntimeTypes = typeof(Go).Assembly.GetTypes();

    public static IEnumerable<Type> Machinery =>
        RuntimeTypes.Where(type =>
            (type.IsValueType && type.IsAssignableTo(typeof(IGoAwaiter)))
            || type == typeof(GoTaskMethodBuilder) || type == typeof(GoTaskMethodBuilder<>)
            || type == typeof(Frame) || (type.IsAssignableTo(typeof(Frame)) && type.Name.StartsWith("CallFrame")));

    public static IEnumerable<MethodInfo> Twins =>
        RuntimeTypes.SelectMany(type => type.GetMethods(Members))
            .Where(method => !method.IsAbstract && method.IsDefined(typeof(ResumableBodyAttribute)));

    [Test]
    public void AwaitersBuildersAndFramesAreHidden()
    {
        Assert.That(Machinery.Count(), Is.GreaterThan(20));
        Assert.That(Machinery.Where(type => !type.IsDefined(typeof(StackTraceHiddenAttribute))), Is.Empty);
    }

    [Test]
    public void TwinsOfOperationsAreHidden()
    {
        Assert.That(Twins.Count(), Is.GreaterThan(40));
        Assert.That(Twins.Where(method => !method.IsDefined(typeof(StackTraceHiddenAttribute))), Is.Empty);
    }

    /// <summary>
    /// The object by which debuggers tell instances of an async method apart is the same before and after a suspension, also when they ask
    /// before it is boxed.
    /// </summary>
    [TestCase(true)]
    [TestCase(false)]
    public void TheObjectForDebuggersStaysTheSame(bool asksBefore)
    {
        var seen = new List<object>();
        Runtime.Tests.Twins.Run(async entry =>
        {
            if (entry == Entry.Spawn)
                await Spawn.Point;
            await Asked.Call(seen, asksBefore);
            await Asked.Call(seen, asksBefore);
        });

        Assert.That(seen, Has.Count.EqualTo(asksBefore ? 8 : 6));
        var first = seen.Take(seen.Count / 2).ToList();
        Assert.That(first, Is.All.SameAs(first[0]));
        Assert.That(seen.Skip(first.Count), Is.All.Not.SameAs(first[0]));
    }

    /// <summary>An async method as the compiler would make it, which waits three times and is asked as a debugger asks it.</summary>
    private struct Asked : IAsyncStateMachine
    {
        private GoTaskMethodBuilder _builder;
        private int _state;
        private List<object> _seen;
        private bool _asksBefore;

        internal static GoTask Call(List<object> seen, bool asksBefore)
        {
            var machine = new Asked { _builder = GoTaskMethodBuilder.Create(), _seen = seen, _asksBefore = asksBefore };
            machine._builder.Start(ref machine);
            return machine._builder.Task;
        }

        public void MoveNext()
        {
            if (_asksBefore || _state > 0)
                _seen.Add(_builder.ObjectIdForDebugger);
            if (_state++ < 3)
            {
                var awaiter = default(YieldAwaiter);
                _builder.AwaitUnsafeOnCompleted(ref awaiter, ref this);
                return;
            }

            _builder.SetResult();
        }

        public readonly void SetStateMachine(IAsyncStateMachine stateMachine)
        {
        }
    }
}
