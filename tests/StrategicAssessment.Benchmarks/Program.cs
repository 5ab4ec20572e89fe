using BenchmarkDotNet.Running;
using StrategicAssessment.Benchmarks;

if (args is ["whole-process", ..]) return WholeProcess.Run();
_ = BenchmarkSwitcher.FromAssembly(typeof(WholeProcess).Assembly).Run(args);
return 0;
